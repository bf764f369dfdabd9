// Order of a survey's questions by drag and by keys. The server decides whether a question may move; until then it stays where it is.
const slack = 4;

export function attach(root, server) {
  const stop = new AbortController();
  const on = (target, name, act, options) => target.addEventListener(name, act, { ...options, signal: stop.signal });
  let drag = null, busy = false;

  async function tell(method, id, ...values) {
    if (busy) {
      return;
    }
    busy = true;
    await server.invokeMethodAsync(method, Number(id), ...values).catch(() => { });
    busy = false;
    // The question is drawn anew in its place: whoever works by keyboard goes along.
    root.querySelector(`[data-question="${id}"]`)?.focus({ preventScroll: false });
  }

  // Before which question of which page the pointer is.
  function over(event) {
    const page = document.elementFromPoint(event.clientX, event.clientY)?.closest('[data-page]');
    if (!page || !root.contains(page)) {
      return null;
    }
    const others = [...page.querySelectorAll('[data-question]')].filter(q => q !== drag.item);
    const place = others.findIndex(q => { const box = q.getBoundingClientRect(); return event.clientY < box.top + box.height / 2; });
    return { page, place: place < 0 ? others.length : place, mark: others[place < 0 ? others.length - 1 : place], after: place < 0 };
  }

  function unmark() {
    root.querySelectorAll('.drop-before, .drop-after, .drop-page').forEach(e => e.classList.remove('drop-before', 'drop-after', 'drop-page'));
  }

  function end() {
    drag?.ghost?.remove();
    drag?.item.classList.remove('dragged');
    unmark();
    const ended = drag;
    drag = null;
    return ended;
  }

  on(root, 'pointerdown', event => {
    const item = event.button === 0 && event.target.closest('[data-handle]')?.closest('[data-question]');
    if (item) {
      event.preventDefault();
      drag = { item, id: item.dataset.question, x: event.clientX, y: event.clientY, ghost: null, target: null };
    }
  });

  on(document, 'pointermove', event => {
    if (!drag || (!drag.ghost && Math.hypot(event.clientX - drag.x, event.clientY - drag.y) < slack)) {
      return;
    }
    if (!drag.ghost) {
      drag.ghost = drag.item.cloneNode(true);
      drag.ghost.classList.add('ghost');
      drag.ghost.removeAttribute('data-question');
      drag.ghost.style.width = `${drag.item.getBoundingClientRect().width}px`;
      document.body.append(drag.ghost);
      drag.item.classList.add('dragged');
    }
    drag.ghost.style.transform = `translate(${event.clientX - 16}px, ${event.clientY - 16}px)`;
    unmark();
    drag.target = over(event);
    drag.target?.page.classList.add('drop-page');
    drag.target?.mark?.classList.add(drag.target.after ? 'drop-after' : 'drop-before');
  });

  on(document, 'pointerup', () => {
    const { ghost, target, id } = end() ?? {};
    if (ghost && target) {
      tell('PlaceAsync', id, Number(target.page.dataset.page), target.place);
    }
  });

  on(document, 'pointercancel', end);
  on(root, 'dragstart', event => event.preventDefault());

  on(document, 'keydown', event => {
    if (event.key === 'Escape' && drag?.ghost) {
      end();
      event.preventDefault();
    }
  });

  on(root, 'keydown', event => {
    const steps = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const item = event.target.closest('[data-question]');
    if (steps && event.altKey && !event.ctrlKey && !event.metaKey && item) {
      event.preventDefault();
      tell('MoveAsync', item.dataset.question, steps);
    }
  });

  return { dispose() { stop.abort(); end(); } };
}
