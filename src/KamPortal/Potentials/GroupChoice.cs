namespace KamPortal.Potentials;

public sealed record GroupChoice(int Id, string Name);
