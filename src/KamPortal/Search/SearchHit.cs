namespace KamPortal.Search;

/// <param name="Detail">What helps to tell it from its like: INN and region of an account, position and account of a person.</param>
/// <param name="IsArchived">An archived account, or a person who works nowhere any more.</param>
public sealed record SearchHit(int Id, string Title, string Detail, bool IsArchived);
