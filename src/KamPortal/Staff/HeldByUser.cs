namespace KamPortal.Staff;

/// <summary>What somebody holds, and who gets it when their account is closed.</summary>
/// <param name="Accounts">Owned clients; they are handed over first.</param>
/// <param name="Preparation">Open preparation of events; it goes to those who run them.</param>
/// <param name="WithoutAnybody">Touches and tasks nobody could take over.</param>
public sealed record HeldByUser(int Accounts, int Touches, int Tasks, IReadOnlyList<AbsenceReceiver> Receivers, int WithoutAnybody, int Preparation)
{
    public bool IsNothing => Accounts + Touches + Tasks + Preparation == 0;
}
