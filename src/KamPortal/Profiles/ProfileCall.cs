using KamPortal.Potentials;

namespace KamPortal.Profiles;

/// <summary>A call with the internal profile: all it takes to ask, to stop and to go on.</summary>
public sealed record ProfileCall
{
    public required int AccountId { get; init; }

    public required string Account { get; init; }

    /// <summary>The open call; null while none is under way.</summary>
    public int? SessionId { get; init; }

    public ProfileForm Form { get; init; }

    public int? ScriptId { get; init; }

    public int? PersonId { get; init; }

    public string? StartedBy { get; init; }

    /// <summary>In the viewer's zone.</summary>
    public DateTime? StartedAt { get; init; }

    /// <summary>A client who stopped buying is asked less.</summary>
    public ProfileForm Suggested { get; init; }

    /// <summary>Of the open call in its form; without one, of the suggested form. In their order.</summary>
    public required IReadOnlyList<ProfileQuestionView> Questions { get; init; }

    public required IReadOnlyList<TalkScriptView> Scripts { get; init; }

    /// <summary>The client's people.</summary>
    public required IReadOnlyList<PersonChoice> People { get; init; }

    /// <summary>Names for the questions about product groups.</summary>
    public required IReadOnlyList<GroupChoice> Groups { get; init; }

    /// <summary>V: shipments − returns of the 12 full months.</summary>
    public decimal Sales { get; init; }

    /// <summary>The current figure for everything together, which a new one gives way to.</summary>
    public int? TogetherId { get; init; }

    public DateOnly Today { get; init; }

    public bool MayEdit { get; init; }

    public int Done => Questions.Count(q => q.IsDone);

    /// <summary>P from the number of orders and the average one.</summary>
    public decimal? Estimate => ProfileEstimate.OfOrders(Number(ProfileMeaning.OrdersPerYear), Number(ProfileMeaning.AverageOrder));

    /// <summary>P from our share, to compare.</summary>
    public decimal? EstimateOfShare => ProfileEstimate.OfShare(Sales, Number(ProfileMeaning.OurShare));

    /// <summary>The answer the portal calculates with; null while unknown.</summary>
    public decimal? Number(ProfileMeaning meaning) => Numbers.TryGetValue(meaning, out var number) ? number : null;

    internal IReadOnlyDictionary<ProfileMeaning, decimal> Numbers { get; init; } = new Dictionary<ProfileMeaning, decimal>();
}
