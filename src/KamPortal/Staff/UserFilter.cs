namespace KamPortal.Staff;

/// <param name="Search">Any words of name, login, position or branch.</param>
/// <param name="Page">From 1.</param>
public sealed record UserFilter(string? Search = null, Role? Role = null, bool IncludeDisabled = false, int Page = 1)
{
    public const int PageSize = 50;
}
