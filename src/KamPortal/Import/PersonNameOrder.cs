namespace KamPortal.Import;

/// <summary>How a full name in one column is split. Auto: Cyrillic is «Фамилия Имя Отчество», Latin is "First Last".</summary>
public enum PersonNameOrder
{
    Auto,
    LastFirst,
    FirstLast,
}
