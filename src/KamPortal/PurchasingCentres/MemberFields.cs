namespace KamPortal.PurchasingCentres;

/// <summary>The form of a member of a purchasing centre.</summary>
public sealed record MemberFields
{
    public IReadOnlyList<int> RoleIds { get; set; } = [];

    /// <summary>Percent, 0…100.</summary>
    public int Influence { get; set; }

    /// <summary>−2 opponent … +2 ally; null unknown.</summary>
    public int? Attitude { get; set; }

    public DecisionStage? Stage { get; set; }

    /// <summary>What they decide at that stage.</summary>
    public string? Decides { get; set; }

    public string? BusinessInterests { get; set; }

    /// <summary>Personal interests were read for this form and are saved with it.</summary>
    public bool WithPersonal { get; set; }

    public string? PersonalInterests { get; set; }

    /// <summary>−2…+2 towards our competitors; null unknown.</summary>
    public int? CompetitorAttitude { get; set; }

    public string? CompetitorNote { get; set; }

    /// <summary>Null is the account's owner.</summary>
    public int? OurContactId { get; set; }

    public string? NextAction { get; set; }

    public DateOnly? NextActionOn { get; set; }

    /// <summary>The version the form was opened with.</summary>
    public int Version { get; set; }

    internal static MemberFields Of(CentreMember member, bool withPersonal) => new()
    {
        RoleIds = [.. member.Roles.Select(r => r.RoleId).Order()],
        Influence = member.Influence,
        Attitude = member.Attitude,
        Stage = member.Stage,
        Decides = member.Decides,
        BusinessInterests = member.BusinessInterests,
        WithPersonal = withPersonal,
        PersonalInterests = withPersonal ? member.PersonalInterests : null,
        CompetitorAttitude = member.CompetitorAttitude,
        CompetitorNote = member.CompetitorNote,
        OurContactId = member.OurContactId,
        NextAction = member.NextAction,
        NextActionOn = member.NextActionOn,
        Version = member.Version,
    };
}
