namespace KamPortal.People;

/// <summary>By what a person is recognised.</summary>
internal sealed class PersonContacts
{
    public int Id { get; init; }

    public required string LastName { get; init; }

    public required string FirstName { get; init; }

    public string? MiddleName { get; init; }

    public string? Email { get; init; }

    public string? Phone { get; init; }

    public string? MobilePhone { get; init; }
}
