using KamPortal.Staff;

namespace KamPortal.Accounts;

/// <summary>A named query string of the account list.</summary>
internal sealed class SavedView
{
    public const int NameMaxLength = 80;
    public const int QueryMaxLength = 2000;

    public int Id { get; private set; }

    public int OwnerId { get; init; }

    public PortalUser Owner { get; init; } = null!;

    public required string Name { get; set; }

    public required string Query { get; set; }

    public bool IsShared { get; set; }
}
