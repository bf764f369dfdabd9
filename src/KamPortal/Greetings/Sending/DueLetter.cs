namespace KamPortal.Greetings.Sending;

/// <param name="Zone">The contact's: their own, else the account's, else its manager's.</param>
internal sealed record DueLetter(int Id, DateOnly On, GreetingStatus Status, string Zone);
