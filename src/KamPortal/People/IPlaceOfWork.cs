using KamPortal.Accounts;

namespace KamPortal.People;

/// <summary>A place of work, as far as it tells which of several counts.</summary>
internal interface IPlaceOfWork
{
    int AccountId { get; }

    KeyStatus KeyStatus { get; }

    /// <summary>Roubles of the last 12 months.</summary>
    decimal Sales { get; }

    bool Decides { get; }
}
