// Drag, keys and narrow screens of the calendar. The server decides whether an entry may move; until then it stays where it is.
const slack = 4;

export const isNarrow = () => matchMedia('(max-width: 860px)').matches;

// A day of 24 hours begins with those in which people work.
export function showHours(root) {
  const scroll = root.querySelector('.event-week-scroll'), body = root.querySelector('.event-week-body');
  if (scroll && body) {
    scroll.scrollTop = body.offsetHeight * 7.5 / 24;
  }
}

// Lines of a timeline that an entry may change for another: those of trainers and rooms.
const laneOf = element => element?.closest('[data-lane]')?.dataset.lane ?? null;

// Entries of a column with hours move by the minute as well, and are drawn longer or shorter by their lower edge.
const grain = 15;

export function attach(root, server, timed = false) {
  const stop = new AbortController();
  const on = (target, name, act, options) => target.addEventListener(name, act, { ...options, signal: stop.signal });
  let drag = null, swallow = false, busy = false, following = 0;

  async function tell(method, key, ...values) {
    if (busy) {
      return;
    }
    busy = true;
    await server.invokeMethodAsync(method, key, ...values).catch(() => { });
    busy = false;
    // The entry is drawn anew in its day: whoever works by keyboard goes along.
    const lane = timed && method === 'MoveAsync' ? values.at(-1) : null;
    const there = () => root.querySelector(`[data-lane="${lane}"] [data-entry="${key}"]`);
    for (let tries = 0; lane !== null && !there() && tries < 20; tries++) {
      await new Promise(drawn => setTimeout(drawn, 50));
    }
    const follow = () => (there() ?? root.querySelector(`[data-entry="${key}"]`))?.focus({ preventScroll: true });
    follow();
    // Once more when open pages hear of the change and draw it again.
    clearInterval(following);
    let left = 12;
    following = setInterval(() => {
      if (document.activeElement === document.body) {
        follow();
      }
      if (--left === 0) {
        clearInterval(following);
      }
    }, 250);
  }

  const number = text => text === null ? null : Number(text);
  const move = (key, day, minute, from, to) => tell('MoveAsync', key, day, ...(timed ? [minute ?? null, number(from ?? null), number(to ?? null)] : []));

  function minuteAt(column, y) {
    const box = column.getBoundingClientRect();
    return Math.round((y - box.top) / box.height * 1440 / grain) * grain;
  }

  function over(event) {
    return document.elementFromPoint(event.clientX, event.clientY)?.closest('[data-day]');
  }

  function end() {
    drag?.ghost?.remove();
    if (drag?.resizes) {
      drag.entry.style.height = drag.height;
    }
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
    drag = entry && {
      entry, key: entry.dataset.entry, from: entry.closest('[data-day]')?.dataset.day, lane: laneOf(entry), x: event.clientX, y: event.clientY, ghost: null, target: null,
      grip: event.clientY - entry.getBoundingClientRect().top, resizes: !!event.target.closest('[data-resize]'), height: entry.style.height,
    };
  });

  on(document, 'pointermove', event => {
    if (!drag || (!drag.ghost && Math.hypot(event.clientX - drag.x, event.clientY - drag.y) < slack)) {
      return;
    }
    if (drag.resizes) {
      drag.ghost ??= document.createElement('i');
      drag.entry.style.height = `${Math.max(12, event.clientY - drag.entry.getBoundingClientRect().top)}px`;
      drag.target = over(event);
      root.classList.add('dragging');
      return;
    }
    if (!drag.ghost) {
      const box = drag.entry.getBoundingClientRect();
      drag.ghost = drag.entry.cloneNode(true);
      drag.ghost.classList.add('ghost');
      drag.ghost.removeAttribute('data-entry');
      Object.assign(drag.ghost.style, { left: '0', top: '0', width: `${box.width}px`, height: `${box.height}px` });
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
    if (!target || !root.contains(target)) {
      return;
    }
    const hours = timed && 'minutes' in target.dataset;
    if (ended.resizes) {
      if (hours) {
        tell('ResizeAsync', ended.key, target.dataset.day, minuteAt(target, event.clientY));
      }
    } else if (hours) {
      move(ended.key, target.dataset.day, minuteAt(target, event.clientY - ended.grip));
    } else if (target.dataset.day !== ended.from || laneOf(target) !== ended.lane) {
      move(ended.key, target.dataset.day, null, ended.lane, laneOf(target));
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
      if (timed && entry.closest('[data-minutes]') && Math.abs(days) === 7) {
        move(entry.dataset.entry, entry.dataset.on, Number(entry.dataset.minute) + Math.sign(days) * 2 * grain);
        return;
      }
      const row = entry.closest('[data-lane]');
      if (row && Math.abs(days) === 7) {
        const next = days < 0 ? row.previousElementSibling : row.nextElementSibling;
        if (next && 'movable' in entry.dataset) {
          move(entry.dataset.entry, entry.dataset.on, null, laneOf(row), laneOf(next));
        }
        return;
      }
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

  return { dispose() { stop.abort(); clearInterval(following); end(); } };
}
