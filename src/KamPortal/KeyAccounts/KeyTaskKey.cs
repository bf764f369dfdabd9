namespace KamPortal.KeyAccounts;

/// <summary>Keys of the tasks and notices of key status, and where they lead.</summary>
internal static class KeyTaskKey
{
    public static string ToDecide(int candidacyId) => FormattableString.Invariant($"key-decide:{candidacyId}");

    public static string Review(int decisionId) => FormattableString.Invariant($"key-review:{decisionId}");

    public static string Override(int overrideId) => FormattableString.Invariant($"key-override:{overrideId}");

    public static string Link(int accountId) => FormattableString.Invariant($"/accounts/{accountId}?tab=key");
}
