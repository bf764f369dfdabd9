namespace KamPortal.Import;

public sealed record LookupFile(string Name, IReadOnlyList<string> Headers);
