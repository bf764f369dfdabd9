namespace KamPortal.PurchasingCentres;

/// <summary>A centre among all that the viewer sees.</summary>
public sealed record PortfolioRow
{
    public required CentreCard Centre { get; init; }

    public required string Owner { get; init; }

    public bool IsKeyAccount { get; init; }

    /// <summary>Gravest first.</summary>
    public IReadOnlyList<CentreAlarm> Alarms { get; init; } = [];

    /// <summary>Latest touch with any of the members who are there.</summary>
    public DateOnly? LastTouchOn => Centre.Active.Max(m => m.LastTouchOn);

    internal static PortfolioRow Of(CentreCard centre, string owner, bool isKeyAccount)
    {
        var found = centre.Assessment;
        var alarms = new List<CentreAlarm>();
        Add(CentreAlarm.DecisionMakerLeft, found.GoneDecisionMakers.Count > 0);
        Add(CentreAlarm.NegativeDecisionMaker, found.NegativeDecisionMakers.Count > 0);
        Add(CentreAlarm.UntouchedDecisionMaker, found.DecisionMakers.Any(m => m.Coverage == CoverageLevel.None));
        Add(CentreAlarm.SingleThread, found.SingleThread is not null);
        return new PortfolioRow { Centre = centre, Owner = owner, IsKeyAccount = isKeyAccount, Alarms = alarms };

        void Add(CentreAlarm alarm, bool rings)
        {
            if (rings)
            {
                alarms.Add(alarm);
            }
        }
    }
}
