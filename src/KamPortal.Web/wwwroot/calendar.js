// Drag, keys and narrow screens of the calendar. The server decides whether an entry may move; until then it stays where it is.
const slack = 4;

export const isNarrow = () => matchMedia('(max-width: 860px)').matches;

export function attach(root, server) {
  const stop = new AbortController();
  const on = (target, name, act, options) => target.addEventListener(name, act, { ...options, signal: stop.signal });
  let drag = null, swallow = false, busy = false;

  async function move(key, day) {
    if (busy) {
      return;
    }
    busy = true;
    await server.invokeMethodAsync('MoveAsync', key, day).catch(() => { });
    busy = false;
    // The entry is drawn anew in its day: whoever works by keyboard goes along.
    root.querySelector(`[data-entry="${key}"]`)?.focus({ preventScroll: true });
  }

  function over(event) {
    return document.elementFromPoint(event.clientX, event.clientY)?.closest('[data-day]');
  }

  function end() {
    drag?.ghost?.remove();
    drag?.entry.classList.remove('dragged');
    drag?.target?.classList.remove('drop');
    root.classList.remove('dragging');
    const ended = drag;
    drag = null;
    return ended;
  }

  on(root, 'pointerdown', event => {
    swallow = false;
    const entry = event.button === 0 && event.pointerType !== 'touch' ? event.target.closest('[data-movable]') : null;
    drag = entry && { entry, key: entry.dataset.entry, from: entry.closest('[data-day]')?.dataset.day, x: event.clientX, y: event.clientY, ghost: null, target: null };
  });

  on(document, 'pointermove', event => {
    if (!drag || (!drag.ghost && Math.hypot(event.clientX - drag.x, event.clientY - drag.y) < slack)) {
      return;
    }
    if (!drag.ghost) {
      const box = drag.entry.getBoundingClientRect();
      drag.ghost = drag.entry.cloneNode(true);
      drag.ghost.classList.add('ghost');
      drag.ghost.removeAttribute('data-entry');
      drag.ghost.style.width = `${box.width}px`;
      document.body.append(drag.ghost);
      drag.entry.classList.add('dragged');
      root.classList.add('dragging');
    }
    drag.ghost.style.transform = `translate(${event.clientX + 6}px, ${event.clientY + 6}px)`;
    const target = over(event);
    if (target !== drag.target) {
      drag.target?.classList.remove('drop');
      target?.classList.add('drop');
      drag.target = target;
    }
  });

  on(document, 'pointerup', event => {
    const target = drag?.ghost ? over(event) : null;
    const ended = end();
    swallow = !!ended?.ghost;
    if (target && root.contains(target) && target.dataset.day !== ended.from) {
      move(ended.key, target.dataset.day);
    }
  });

  on(document, 'pointercancel', end);
  on(root, 'dragstart', event => event.preventDefault());
  on(root, 'click', event => {
    if (swallow) {
      swallow = false;
      event.preventDefault();
      event.stopPropagation();
    }
  }, { capture: true });

  on(document, 'keydown', event => {
    if (event.key === 'Escape' && drag?.ghost) {
      end();
      swallow = true;
      event.preventDefault();
    }
  });

  on(root, 'keydown', event => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target.closest('input, select, textarea')) {
      return;
    }
    const days = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }[event.key];
    const entry = event.target.closest('[data-entry]');
    if (event.shiftKey && days && entry) {
      event.preventDefault();
      const day = new Date(`${entry.dataset.on}T00:00:00Z`);
      day.setUTCDate(day.getUTCDate() + days);
      move(entry.dataset.entry, day.toISOString().slice(0, 10));
      return;
    }
    const step = event.shiftKey ? undefined : { PageUp: '-1', PageDown: '1', KeyT: '0' }[event.code === 'KeyT' ? event.code : event.key];
    if (step !== undefined) {
      event.preventDefault();
      root.querySelector(`[data-step="${step}"]`)?.click();
    }
  });

  return { dispose() { stop.abort(); end(); } };
}
