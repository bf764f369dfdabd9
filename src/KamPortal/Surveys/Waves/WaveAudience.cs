using KamPortal.Accounts;

namespace KamPortal.Surveys.Waves;

/// <summary>Who is asked in a wave; an empty list does not narrow. Kept as JSON with the wave.</summary>
public sealed record WaveAudience
{
    public IReadOnlyList<AbcdCategory> Categories { get; init; } = [];

    public IReadOnlyList<AccountSegment> Segments { get; init; } = [];

    /// <summary>Roles in purchases, by number.</summary>
    public IReadOnlyList<int> RoleIds { get; init; } = [];

    public IReadOnlyList<int> AccountIds { get; init; } = [];

    /// <summary>Managers whose accounts are asked.</summary>
    public IReadOnlyList<int> ManagerIds { get; init; } = [];

    public bool OnlyKeyAccounts { get; init; }

    /// <summary>People of a development event who attended it.</summary>
    public int? EventId { get; init; }
}
