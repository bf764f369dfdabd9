using KamPortal.Staff;

namespace KamPortal.Accounts;

/// <summary>Who answered for the account and when; <see cref="ToOn"/> is the last day, null for the current owner.</summary>
internal sealed class OwnershipPeriod
{
    public int Id { get; private set; }

    public int AccountId { get; private set; }

    public Account Account { get; private set; } = null!;

    public int OwnerId { get; private set; }

    public PortalUser Owner { get; private set; } = null!;

    public DateOnly FromOn { get; private set; }

    public DateOnly? ToOn { get; private set; }

    public string? Reason { get; private set; }

    public static OwnershipPeriod Start(int ownerId, DateOnly on, string? reason) => new() { OwnerId = ownerId, FromOn = on, Reason = reason };

    public void End(DateOnly lastDay) => ToOn = lastDay;

    /// <summary>A second change on the same day leaves no period of zero days.</summary>
    public void Replace(int ownerId, string reason) => (OwnerId, Reason) = (ownerId, reason);
}
