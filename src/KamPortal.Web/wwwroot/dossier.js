// What is typed into [data-keep] stays in this tab's storage until the server says that it is saved, so that a broken line loses nothing.
export function attach(root, prefix) {
  root.addEventListener('input', event => {
    const name = event.target.dataset?.keep;
    if (name) {
      sessionStorage.setItem(prefix + name, event.target.value);
    }
  });

  // A field left while the line was down told nobody: it tells again as soon as the line is back.
  const screen = document.getElementById('components-reconnect-modal');
  if (screen) {
    let wasDown = false;
    new MutationObserver(() => {
      const isDown = /components-reconnect-(show|retrying|failed)/.test(screen.className);
      if (wasDown && !isDown && root.isConnected) {
        root.querySelectorAll('[data-keep]').forEach(field => {
          if (field !== document.activeElement && sessionStorage.getItem(prefix + field.dataset.keep) === field.value) {
            field.dispatchEvent(new Event('change', { bubbles: true }));
          }
        });
      }
      wasDown = isDown;
    }).observe(screen, { attributes: true, attributeFilter: ['class'] });
  }

  const unsent = {};
  for (let i = 0; i < sessionStorage.length; i++) {
    const key = sessionStorage.key(i);
    if (key.startsWith(prefix)) {
      unsent[key.slice(prefix.length)] = sessionStorage.getItem(key);
    }
  }
  return unsent;
}

export function drop(key) {
  sessionStorage.removeItem(key);
}
