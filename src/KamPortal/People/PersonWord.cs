namespace KamPortal.People;

/// <summary>One searchable word of a person; a prefix of it is found through the index.</summary>
internal sealed class PersonWord
{
    public int PersonId { get; init; }

    public Person Person { get; init; } = null!;

    public required string Word { get; init; }
}
