// Pan, zoom and drag of the role map. The server draws; this only moves the world about and says where somebody was put.
const least = 0.15, most = 2.5, step = 1.25, nudge = 10, slack = 4;

export function attach(frame, server) {
  const stop = new AbortController();
  const pointers = new Map();
  let scale = 1, left = 0, top = 0, action = null, swallow = false;

  const world = () => frame.querySelector('.map-world');
  const nodes = () => [...frame.querySelectorAll('.map-node')];
  const place = node => { const m = /translate\((\S+)[ ,]+(\S+)\)/.exec(node.getAttribute('transform')); return { x: +m[1], y: +m[2] }; };
  const put = (node, x, y) => node.setAttribute('transform', `translate(${x} ${y})`);
  const local = event => { const box = frame.getBoundingClientRect(); return { x: event.clientX - box.left, y: event.clientY - box.top }; };
  const draw = () => world()?.setAttribute('transform', `translate(${left.toFixed(1)} ${top.toFixed(1)}) scale(${scale.toFixed(4)})`);
  const on = (name, act, options) => frame.addEventListener(name, act, { ...options, signal: stop.signal });

  function zoom(factor, at = { x: frame.clientWidth / 2, y: frame.clientHeight / 2 }) {
    const next = Math.min(most, Math.max(least, scale * factor));
    left = at.x - (at.x - left) * next / scale;
    top = at.y - (at.y - top) * next / scale;
    scale = next;
    draw();
  }

  function fit() {
    const [x, y, width, height] = frame.dataset.bounds.split(' ').map(Number);
    const whole = Math.min(1.15, frame.clientWidth / width, frame.clientHeight / height);
    // Smaller than this nobody reads: the top, where the map begins, stays in sight and the rest is panned to.
    scale = Math.max(whole, Math.min(0.5, 1.15));
    left = (frame.clientWidth - width * scale) / 2 - x * scale;
    top = Math.max(0, (frame.clientHeight - height * scale) / 2) - y * scale;
    draw();
  }

  function reveal(node) {
    const { x, y } = place(node), margin = 90;
    const seen = { x: x * scale + left, y: y * scale + top };
    left += Math.max(0, margin - seen.x) - Math.max(0, seen.x - frame.clientWidth + margin);
    top += Math.max(0, margin - seen.y) - Math.max(0, seen.y - frame.clientHeight + margin);
    draw();
  }

  // The nearest in the direction, straying sideways counting double.
  function neighbour(from, dx, dy) {
    const a = place(from);
    let best = null, least = Infinity;
    for (const node of nodes()) {
      const b = place(node), along = (b.x - a.x) * dx + (b.y - a.y) * dy, aside = Math.abs((b.x - a.x) * dy) + Math.abs((b.y - a.y) * dx);
      if (node !== from && along > 1 && along + 2 * aside < least) {
        [best, least] = [node, along + 2 * aside];
      }
    }
    return best;
  }

  async function moved(node, before) {
    const key = node.dataset.key, at = place(node);
    const kept = await server.invokeMethodAsync('MoveAsync', Number(key), Math.round(at.x), Math.round(at.y)).catch(() => false);
    fade(key, false);
    if (!kept && node.isConnected) {
      put(node, before.x, before.y);
    }
  }

  function fade(key, faded) {
    for (const line of frame.querySelectorAll(`.map-line[data-from="${key}"], .map-line[data-to="${key}"]`)) {
      line.classList.toggle('map-faded', faded);
    }
  }

  on('pointerdown', event => {
    if (event.button !== 0) {
      return;
    }
    swallow = false;
    pointers.set(event.pointerId, local(event));
    if (pointers.size === 2) {
      finish(false);
      const [a, b] = [...pointers.values()];
      action = { kind: 'pinch', distance: Math.hypot(a.x - b.x, a.y - b.y) };
      return;
    }
    const node = frame.dataset.movable === '1' && event.pointerType !== 'touch' ? event.target.closest('.map-node') : null;
    action = { kind: node ? 'drag' : 'pan', node, start: local(event), left, top, before: node && place(node), begun: false };
  });

  on('pointermove', event => {
    if (!pointers.has(event.pointerId) || !action) {
      return;
    }
    const at = local(event);
    pointers.set(event.pointerId, at);
    if (action.kind === 'pinch') {
      const [a, b] = [...pointers.values()], distance = Math.hypot(a.x - b.x, a.y - b.y);
      zoom(distance / (action.distance || 1), { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
      action.distance = distance;
      swallow = true;
      return;
    }
    const dx = at.x - action.start.x, dy = at.y - action.start.y;
    if (!action.begun && Math.hypot(dx, dy) < slack) {
      return;
    }
    if (!action.begun) {
      action.begun = swallow = true;
      frame.setPointerCapture(event.pointerId);
      frame.classList.add(action.kind === 'drag' ? 'map-dragging' : 'map-panning');
      if (action.node) {
        fade(action.node.dataset.key, true);
      }
    }
    if (action.kind === 'drag') {
      put(action.node, Math.round(action.before.x + dx / scale), Math.round(action.before.y + dy / scale));
    } else {
      left = action.left + dx;
      top = action.top + dy;
      draw();
    }
  });

  function finish(keep) {
    frame.classList.remove('map-dragging', 'map-panning');
    const ended = action;
    action = null;
    if (ended?.kind === 'drag' && ended.begun) {
      if (keep) {
        moved(ended.node, ended.before);
      } else {
        put(ended.node, ended.before.x, ended.before.y);
        fade(ended.node.dataset.key, false);
      }
    }
  }

  for (const name of ['pointerup', 'pointercancel']) {
    on(name, event => {
      if (pointers.delete(event.pointerId)) {
        finish(name === 'pointerup');
      }
    });
  }
  on('pointerleave', event => { if (!frame.hasPointerCapture(event.pointerId) && pointers.delete(event.pointerId)) { finish(false); } });

  // The click that ends a drag selects nobody.
  on('click', event => { if (swallow) { event.stopPropagation(); swallow = false; } }, { capture: true });
  on('wheel', event => {
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      zoom(Math.exp(-event.deltaY * 0.002), local(event));
    }
  }, { passive: false });

  on('keydown', event => {
    const node = event.target.closest('.map-node');
    if (node && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault(); // the server selects; a space would scroll
      return;
    }
    event.stopPropagation(); // no other key concerns the server
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (way && node && event.shiftKey && frame.dataset.movable === '1') {
      const before = place(node);
      put(node, before.x + way[0] * nudge, before.y + way[1] * nudge);
      clearTimeout(node.mapTimer);
      node.mapBefore ??= before;
      node.mapTimer = setTimeout(() => { const first = node.mapBefore; node.mapBefore = undefined; moved(node, first); }, 400);
    } else if (way && node) {
      neighbour(node, ...way)?.focus();
    } else if (way) {
      left -= way[0] * 60;
      top -= way[1] * 60;
      draw();
    } else if (event.key === '+' || event.key === '=') {
      zoom(step);
    } else if (event.key === '-') {
      zoom(1 / step);
    } else if (event.key === '0') {
      fit();
    } else {
      return;
    }
    event.preventDefault();
  });
  on('focusin', event => {
    const node = event.target.closest('.map-node');
    frame.scrollLeft = frame.scrollTop = 0;
    if (node?.matches(':focus-visible')) {
      reveal(node);
    }
  });

  // The panel that opens beside the map takes room from it: whoever it is about stays in sight.
  const room = new ResizeObserver(() => { const chosen = frame.querySelector('.map-selected'); if (chosen) { reveal(chosen); } });
  room.observe(frame);
  fit();
  return { fit, in: () => zoom(step), out: () => zoom(1 / step), savePng, dispose: () => { stop.abort(); room.disconnect(); } };
}

// Twice as sharp as drawn, as far as a browser's canvas reaches.
async function savePng(address) {
  const answer = await fetch(address);
  if (!answer.ok) {
    throw new Error(`${answer.status} ${address}`);
  }
  const name = decodeURIComponent(/filename\*=UTF-8''([^;]+)/i.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? 'map.svg').replace(/\.svg$/, '.png');
  const source = URL.createObjectURL(new Blob([await answer.text()], { type: 'image/svg+xml' }));
  try {
    const picture = new Image();
    picture.src = source;
    await picture.decode();
    const sharp = Math.min(2, 8000 / picture.naturalWidth, 8000 / picture.naturalHeight);
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [Math.round(picture.naturalWidth * sharp), Math.round(picture.naturalHeight * sharp)];
    canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
    const file = URL.createObjectURL(await new Promise(done => canvas.toBlob(done, 'image/png')));
    const link = Object.assign(document.createElement('a'), { href: file, download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(file), 10000);
  } finally {
    URL.revokeObjectURL(source);
  }
}
