namespace KamPortal.Dossiers;

public sealed record FileTwin(string Name, string GroupTitle);
