using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.People;
using KamPortal.Staff;

namespace KamPortal.Surveys.Waves;

/// <summary>Somebody asked in a wave, with the facts of that moment by which results are broken down. Only the hash of the link's token is kept.</summary>
internal sealed class SurveyInvitation : IVersioned
{
    public const int HashLength = 64;

    public int Id { get; private set; }

    public int WaveId { get; init; }

    public SurveyWave Wave { get; init; } = null!;

    public int PersonId { get; init; }

    public Person Person { get; init; } = null!;

    /// <summary>The account the person is asked for: the one of the audience that counts most.</summary>
    public int AccountId { get; init; }

    public Account Account { get; init; } = null!;

    /// <summary>The account's manager when the wave opened.</summary>
    public int ManagerId { get; init; }

    public PortalUser Manager { get; init; } = null!;

    public AbcdCategory Category { get; init; }

    public AccountSegment? Segment { get; init; }

    /// <summary>Role in purchases.</summary>
    public int? RoleId { get; init; }

    public RoleDefinition? Role { get; init; }

    /// <summary>ru or en.</summary>
    public required string Language { get; init; }

    /// <summary>SHA-256 of the token, hexadecimal; null until a letter is written.</summary>
    public string? TokenHash { get; set; }

    public InvitationStatus Status { get; set; }

    public InvitationSkip? SkipReason { get; set; }

    /// <summary>When the letter was handed to the outbox.</summary>
    public DateTime? InvitedAt { get; set; }

    public int Version { get; set; }
}
