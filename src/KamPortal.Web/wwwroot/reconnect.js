document.getElementById('components-reconnect-button').addEventListener('click', async () => {
  if (!await Blazor.reconnect()) {
    location.reload();
  }
});
document.getElementById('components-reload-button').addEventListener('click', () => location.reload());
