namespace KamPortal.Import;

public sealed record ImportOwner(string Login, string Name);
