namespace KamPortal.KeyAccounts;

public sealed record KeyOverrideLine(string Reason, DateOnly UntilOn, string By);
