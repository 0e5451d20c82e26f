'use strict';

// Draws the diagrams of a case's processes, with where it is and has been. What it shows is also
// said in words on the page.
(function drawDiagrams() {
  const box = document.getElementById('diagram');
  if (!box) {
    return;
  }

  const element = (name, attributes, ...children) => {
    const made = document.createElement(name);
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    made.append(...children);
    return made;
  };

  const canvasBox = element('div', { class: 'canvas', role: 'figure' });
  const tabs = element('div', { class: 'tabs', role: 'group', 'aria-label': 'Processes' });
  const zoom = element('div', { class: 'zoom', role: 'group', 'aria-label': 'Size of the diagram' });
  const legend = element(
    'p',
    { class: 'legend' },
    element('span', { class: 'key is-here' }), 'is here ',
    element('span', { class: 'key was-here' }), 'was here; a number says how often. ',
    'Drag to move.'
  );

  const READABLE = 0.8;
  const isStep = (shape) => shape && shape.type !== 'bpmn:SubProcess';
  // Where people work says more than where a timer waits.
  const weight = (shape) => ['bpmn:CallActivity', 'bpmn:UserTask'].indexOf(shape.type);
  let shown = null;

  // The wheel scrolls the page, as everywhere.
  const viewer = new BpmnJS({ container: canvasBox, zoomScroll: { enabled: false } });

  const fit = () => viewer.get('canvas').zoom('fit-viewport', 'auto');
  // Readable, and in the middle what matters now.
  const focus = (place) => {
    const canvas = viewer.get('canvas');
    const here = place.active
      .map((id) => viewer.get('elementRegistry').get(id))
      .filter(isStep)
      .sort((one, other) => weight(other) - weight(one))[0];
    if (!here || canvas.zoom() > READABLE) {
      return;
    }
    canvas.zoom(READABLE);
    const box = canvas.viewbox();
    canvas.viewbox({
      x: here.x + here.width / 2 - box.width / 2,
      y: here.y + here.height / 2 - box.height / 2,
      width: box.width,
      height: box.height,
    });
  };
  const scale = (factor) => () => {
    const canvas = viewer.get('canvas');
    canvas.zoom(canvas.zoom() * factor);
  };
  const button = (text, label, action) => {
    const made = element('button', { type: 'button', class: 'quiet', 'aria-label': label, title: label }, text);
    made.addEventListener('click', action);
    return made;
  };
  zoom.append(
    button('−', 'Smaller', scale(1 / 1.3)),
    button('+', 'Larger', scale(1.3)),
    button('Whole', 'Show the whole diagram', fit),
    button('Here', 'Show where the case is', () => shown && focus(shown))
  );

  const mark = (place) => {
    const canvas = viewer.get('canvas');
    const overlays = viewer.get('overlays');
    const registry = viewer.get('elementRegistry');
    // What holds other elements is only outlined, lest it colours them all.
    const kind = (id, step, scope) => (isStep(registry.get(id)) ? step : scope);
    Object.entries(place.visits).forEach(([id, times]) => {
      if (!registry.get(id)) {
        return;
      }
      canvas.addMarker(id, kind(id, 'was-here', 'was-in'));
      if (times > 1) {
        overlays.add(id, {
          position: { top: -9, right: 12 },
          html: element('span', { class: 'visits' }, String(times)),
        });
      }
    });
    place.active
      .filter((id) => registry.get(id))
      .forEach((id) => canvas.addMarker(id, kind(id, 'is-here', 'is-in')));
  };

  const show = async (place, diagrams, tab) => {
    tabs.querySelectorAll('button').forEach((other) => {
      other.setAttribute('aria-pressed', String(other === tab));
    });
    await viewer.importXML(diagrams[place.diagram]);
    shown = place;
    mark(place);
    fit();
    focus(place);
    const where = place.until ? 'ended' : 'now at ' + place.waitsAt.join(', ');
    canvasBox.setAttribute('aria-label', 'Diagram of ' + place.title + ', ' + where);
  };

  const start = async () => {
    const answer = await fetch(box.dataset.source, { headers: { Accept: 'application/json' } });
    if (!answer.ok) {
      throw new Error('status ' + answer.status);
    }
    const { diagrams, places } = await answer.json();
    box.append(element('div', { class: 'tools' }, tabs, zoom), canvasBox, legend);
    places.forEach((place) => {
      const tab = element('button', { type: 'button', class: 'quiet' }, place.title);
      if (!place.until) {
        tab.classList.add('goes-on');
      }
      tab.addEventListener('click', () => show(place, diagrams, tab));
      tabs.append(tab);
    });
    const first = Math.max(0, places.findIndex((place) => !place.until));
    await show(places[first], diagrams, tabs.children[first]);
  };

  start().catch((error) => {
    box.replaceChildren(
      element('p', { class: 'message wrong' }, 'The diagram could not be drawn: ' + error.message + '.')
    );
  });
})();
