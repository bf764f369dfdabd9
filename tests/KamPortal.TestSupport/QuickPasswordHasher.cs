using KamPortal.Staff;

namespace KamPortal.TestSupport;

/// <summary>Keeps tests quick; what is stored can be told from what was typed and is ASCII, like a real hash.</summary>
public sealed class QuickPasswordHasher : IPasswordHasher
{
    public string Hash(string password) => "hash of " + Uri.EscapeDataString(password);

    public bool Verify(string hash, string password) => hash == Hash(password);
}
