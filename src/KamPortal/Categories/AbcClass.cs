namespace KamPortal.Categories;

/// <summary>Revenue class by cumulated shipments, 80/15/5 by default; shown beside ABCD, never instead of it.</summary>
public enum AbcClass
{
    None,
    A,
    B,
    C,
}
