using KamPortal.Accounts;
using KamPortal.People;
using KamPortal.Staff;
using KamPortal.Surveys.Waves;

namespace KamPortal.Surveys.Answers;

/// <summary>
/// One filled-in form. Of an anonymous wave it holds nothing that leads to a person: no invitation, client, manager, language or time, a random number
/// in place of a counted one, and of the facts of the audience only what at least as many share as the setting asks for.
/// </summary>
internal sealed class SurveyResponse
{
    /// <summary>Random, so that neither numbers nor the order of rows tell who answered when.</summary>
    public long Id { get; init; }

    public int WaveId { get; init; }

    public SurveyWave Wave { get; init; } = null!;

    /// <summary>Null in an anonymous wave; unique.</summary>
    public int? InvitationId { get; init; }

    public SurveyInvitation? Invitation { get; init; }

    public int? PersonId { get; init; }

    public Person? Person { get; init; }

    public int? AccountId { get; init; }

    public Account? Account { get; init; }

    public int? ManagerId { get; init; }

    public PortalUser? Manager { get; init; }

    public AbcdCategory? Category { get; init; }

    public AccountSegment? Segment { get; init; }

    public int? RoleId { get; init; }

    public RoleDefinition? Role { get; init; }

    public ResponseSource Source { get; init; }

    /// <summary>The colleague who typed it in.</summary>
    public int? EnteredById { get; init; }

    public PortalUser? EnteredBy { get; init; }

    /// <summary>ru or en.</summary>
    public string? Language { get; init; }

    /// <summary>UTC; null in an anonymous wave.</summary>
    public DateTime? SubmittedAt { get; init; }

    public List<SurveyAnswer> Answers { get; init; } = [];
}
