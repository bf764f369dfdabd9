namespace KamPortal.People;

public sealed record PlaceOfWork(int AccountId, string AccountName, string? Position);
