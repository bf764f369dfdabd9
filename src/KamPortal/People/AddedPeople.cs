namespace KamPortal.People;

/// <param name="Added">New people.</param>
/// <param name="Placed">Known people who got a place at the account.</param>
/// <param name="AlreadyHere">Known people who had one.</param>
public sealed record AddedPeople(int Added, int Placed, int AlreadyHere);
