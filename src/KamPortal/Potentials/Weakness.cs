namespace KamPortal.Potentials;

/// <summary>Why a product group is worth selling to the client (row 0.20 of the domain).</summary>
public enum Weakness
{
    None,

    /// <summary>«Не представлена»: the client buys the group, and nothing of it from us.</summary>
    Absent,

    /// <summary>«Мало»: our share of the group is below the setting.</summary>
    Low,
}
