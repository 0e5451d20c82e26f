'use strict';

// Everything here is a convenience: without scripts, the pages do the same by ordinary forms.
document.documentElement.classList.add('scripted');

// A message about what was just done, or what is wrong, is read first.
const first = document.querySelector('[data-focus]');
if (first) {
  first.focus();
}

// A form that was sent is not sent again by a second click. The server would notice, too.
document.querySelectorAll('form[data-once]').forEach((form) => {
  form.addEventListener('submit', (event) => {
    if (form.dataset.sent) {
      event.preventDefault();
    }
    form.dataset.sent = 'yes';
  });
});
window.addEventListener('pageshow', () => {
  document.querySelectorAll('form[data-sent]').forEach((form) => delete form.dataset.sent);
});

// Paper cannot be unfolded.
window.addEventListener('beforeprint', () => {
  document.querySelectorAll('details:not(.act)').forEach((part) => {
    part.open = true;
  });
});

// A link to a folded part unfolds it.
const aimed = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
if (aimed && aimed.tagName === 'DETAILS') {
  aimed.open = true;
}
