namespace KamPortal.Staff;

public sealed record UserPage(IReadOnlyList<UserRow> Rows, int Total)
{
    public bool HasMore(int page) => page * UserFilter.PageSize < Total;
}
