// What is typed into [data-keep] and not yet sent survives the closing of the tab.
export function attach(root, prefix) {
  root.addEventListener('input', event => {
    const name = event.target.dataset?.keep;
    if (name) {
      localStorage.setItem(prefix + name, event.target.value);
    }
  });

  const kept = {};
  for (let i = 0; i < localStorage.length; i++) {
    const key = localStorage.key(i);
    if (key.startsWith(prefix)) {
      kept[key.slice(prefix.length)] = localStorage.getItem(key);
    }
  }
  return kept;
}

export function drop(key) {
  localStorage.removeItem(key);
}
