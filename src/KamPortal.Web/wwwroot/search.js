// Ctrl+K (by key or place, so that it works in the Russian layout too) and the keys the browser must not act on itself.
export function attach(input) {
  document.addEventListener('keydown', event => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && (event.code === 'KeyK' || event.key === 'k')) {
      event.preventDefault();
      input.focus();
      input.select();
    }
  });
  input.dataset.attached = '';
  input.addEventListener('keydown', event => {
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown' || event.key === 'Enter') {
      event.preventDefault();
    }
  });
}

export function show(id) {
  document.getElementById(id)?.scrollIntoView({ block: 'nearest' });
}
