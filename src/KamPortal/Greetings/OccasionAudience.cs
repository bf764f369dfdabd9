namespace KamPortal.Greetings;

public enum OccasionAudience
{
    Everybody,
    Men,
    Women,

    /// <summary>Of each account only who decides (ЛПР), else the most senior: occasions of the company, not of the person.</summary>
    Deciders,
}
