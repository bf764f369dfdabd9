namespace KamPortal.Events.Planning;

public sealed record YearVersion(int Id, int Number, AnnualPlanStatus Status);
