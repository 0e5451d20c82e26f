'use strict';

// Times are written by the server in the zone of the viewer, which only the browser knows.
(function tellZone() {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const told = () => document.cookie.split('; ').includes('casework-zone=' + zone);
  if (!zone || told()) {
    return;
  }
  document.cookie = 'casework-zone=' + zone + '; path=/; max-age=31536000; samesite=lax';
  // Only where the cookie was kept and the page shows times: otherwise this would never end.
  if (told() && document.querySelector('time')) {
    location.reload();
  }
})();

// Paper cannot be unfolded.
window.addEventListener('beforeprint', () => {
  document.querySelectorAll('main details').forEach((part) => {
    part.open = true;
  });
});

// A link to a folded part unfolds it.
function unfold() {
  const part = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
  if (part && part.tagName === 'DETAILS') {
    part.open = true;
  }
}
window.addEventListener('hashchange', unfold);
unfold();

// A menu closes when somebody turns elsewhere.
function closeMenus(except) {
  document.querySelectorAll('.top details[open]').forEach((menu) => {
    if (menu !== except) {
      menu.open = false;
    }
  });
}
document.addEventListener('click', (event) => closeMenus(event.target.closest('.top details')));
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') {
    closeMenus(null);
  }
});
