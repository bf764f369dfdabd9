namespace KamPortal.Gifts;

/// <param name="Fact">Approved and given of the whole company, roubles.</param>
public sealed record SeasonBudget(int SeasonId, string Name, SeasonStatus Status, decimal Budget, decimal Fact, decimal Given);
