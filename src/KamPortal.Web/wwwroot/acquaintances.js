// One stop of Tab for the whole table, arrows inside it (roving tabindex, WAI-ARIA grid practice).
export function attach(table) {
  const cellAt = (row, column) => table.querySelector(`button[data-row="${row}"][data-column="${column}"]`);
  const go = button => {
    if (!button) {
      return;
    }
    table.querySelectorAll('button[tabindex="0"]').forEach(other => other.tabIndex = -1);
    button.tabIndex = 0;
    button.focus();
    button.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  table.addEventListener('keydown', event => {
    const button = event.target.closest('button[data-row]');
    if (!button || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    const [row, column] = [Number(button.dataset.row), Number(button.dataset.column)];
    const last = button.closest('tr').querySelectorAll('button[data-row]').length - 1;
    const target = {
      ArrowLeft: () => cellAt(row, column - 1),
      ArrowRight: () => cellAt(row, column + 1),
      ArrowUp: () => cellAt(row - 1, column),
      ArrowDown: () => cellAt(row + 1, column),
      Home: () => cellAt(row, 0),
      End: () => cellAt(row, last),
    }[event.key];
    if (target) {
      event.preventDefault();
      go(target());
    }
  });
  table.addEventListener('focusin', event => {
    const button = event.target.closest('button[data-row]');
    if (button && button.tabIndex !== 0) {
      table.querySelectorAll('button[tabindex="0"]').forEach(other => other.tabIndex = -1);
      button.tabIndex = 0;
    }
  });
}
