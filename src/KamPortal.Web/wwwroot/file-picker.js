// A file chosen before the page listened is told again, now that it does.
export function tellAgain(id) {
  const field = document.getElementById(id);
  if (field?.files.length > 0) {
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }
}
