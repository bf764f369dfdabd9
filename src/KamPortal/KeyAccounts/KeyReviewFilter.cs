namespace KamPortal.KeyAccounts;

/// <param name="Result">Null: key, potential and rejected alike.</param>
/// <param name="DueWithinDays">Null: whenever.</param>
/// <param name="Page">From 1.</param>
public sealed record KeyReviewFilter(KeyLevel? Level = null, KeyResult? Result = null, int? OwnerId = null, int? DueWithinDays = null, int Page = 1);
