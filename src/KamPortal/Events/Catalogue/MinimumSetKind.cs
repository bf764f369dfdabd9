namespace KamPortal.Events.Catalogue;

/// <summary>The three parts of the minimum without which a product cannot be sold (row 0.7).</summary>
public enum MinimumSetKind
{
    /// <summary>Материалы по продукту.</summary>
    Materials,

    /// <summary>Обучение или вебинар.</summary>
    Training,

    /// <summary>Инструкция.</summary>
    Manual,
}
