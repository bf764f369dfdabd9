namespace KamPortal.PurchasingCentres;

/// <summary>Somebody who sits in the centres of several accounts, with those the viewer sees.</summary>
public sealed record SharedPerson(int PersonId, string Name, IReadOnlyList<PersonSeat> Seats);
