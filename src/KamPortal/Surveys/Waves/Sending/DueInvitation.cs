namespace KamPortal.Surveys.Waves.Sending;

/// <param name="Zone">The contact's: their own, else the account's, else its manager's.</param>
internal sealed record DueInvitation(int Id, string Zone);
