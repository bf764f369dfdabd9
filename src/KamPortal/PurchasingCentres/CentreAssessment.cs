namespace KamPortal.PurchasingCentres;

/// <summary>
/// What follows from a centre's members, by the glossary of the domain: coverage % = Σ wᵢ of members touched in the window;
/// weighted support index = Σ wᵢ·attitudeᵢ / 2, −100…+100, an unknown attitude counts as 0 and is listed. In a draft whose
/// weights do not sum up to 100 both are taken relative to the sum.
/// </summary>
public sealed record CentreAssessment
{
    /// <summary>Σ influence of the active members.</summary>
    public int Sum { get; private init; }

    /// <summary>0…100, rounded; null while nobody has influence.</summary>
    public int? Coverage { get; private init; }

    /// <summary>−100…+100, rounded away from zero; null while nobody has influence.</summary>
    public int? SupportIndex { get; private init; }

    /// <summary>ЛПР.</summary>
    public IReadOnlyList<CentreMemberCard> DecisionMakers { get; private init; } = [];

    /// <summary>ЛВР.</summary>
    public IReadOnlyList<CentreMemberCard> Influencers { get; private init; } = [];

    public IReadOnlyList<CentreMemberCard> UnknownAttitude { get; private init; } = [];

    /// <summary>Deciding members against us.</summary>
    public IReadOnlyList<CentreMemberCard> NegativeDecisionMakers { get; private init; } = [];

    /// <summary>Deciding members who left since the centre was last published.</summary>
    public IReadOnlyList<CentreMemberCard> GoneDecisionMakers { get; private init; } = [];

    /// <summary>The one on whom more than the set percentage of all influence rests.</summary>
    public CentreMemberCard? SingleThread { get; private init; }

    /// <summary>Names of expected roles nobody plays.</summary>
    public IReadOnlyList<string> UncoveredRoles { get; private init; } = [];

    public bool HasAlarm => GoneDecisionMakers.Count > 0 || NegativeDecisionMakers.Count > 0;

    /// <param name="members">Of one centre, those who left included.</param>
    /// <param name="expected">Roles that should be covered, in their order.</param>
    /// <param name="singleThreadPercent">See <see cref="Settings.PortalSettings.SingleThreadPercent"/>.</param>
    public static CentreAssessment Of(IReadOnlyList<CentreMemberCard> members, IReadOnlyList<MemberRole> expected, int singleThreadPercent)
    {
        var active = members.Where(m => m.IsActive).ToList();
        var sum = active.Sum(m => m.Influence);
        var heaviest = active.MaxBy(m => m.Influence);
        return new CentreAssessment
        {
            Sum = sum,
            Coverage = Share(active.Where(m => m.Coverage != CoverageLevel.None).Sum(m => m.Influence), sum),
            SupportIndex = Share(active.Sum(m => m.Influence * (m.Attitude ?? 0)) / (decimal)CentreMember.BestAttitude, sum),
            DecisionMakers = active.FindAll(m => m.IsDecisionMaker),
            Influencers = active.FindAll(m => m.IsInfluencer),
            UnknownAttitude = active.FindAll(m => m.Attitude is null),
            NegativeDecisionMakers = active.FindAll(m => m is { IsDecisionMaker: true, Attitude: < 0 }),
            GoneDecisionMakers = [.. members.Where(m => m is { IsNewlyGone: true, IsDecisionMaker: true })],
            SingleThread = sum > 0 && heaviest!.Influence * 100 > singleThreadPercent * sum ? heaviest : null,
            UncoveredRoles = [.. expected.Where(r => !active.Exists(m => m.Roles.Any(played => played.RoleId == r.RoleId))).Select(r => r.Name)],
        };
    }

    private static int? Share(decimal part, int sum) => sum == 0 ? null : (int)Math.Round(100 * part / sum, MidpointRounding.AwayFromZero);
}
