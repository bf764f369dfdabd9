using KamPortal.Accounts;
using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Touches;

/// <summary>
/// Gives a database without rules the method's standard retention programme, so that a company imported a minute ago has
/// touches. Category D has none by design: its strategy is to save time. Every number is the company's to change.
/// </summary>
public sealed class SeedStandardRules(KamDb kam)
{
    /// <summary>A Monday in the past, so that the first period begins at once.</summary>
    private static readonly DateOnly Start = new(2026, 1, 5);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem("seed");
        if (!await db.CadenceRules.AnyAsync(cancellationToken))
        {
            db.AddRange(Rules());
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    internal static IEnumerable<CadenceRule> Rules() =>
    [
        Rule("A: звонок раз в две недели", AbcdCategory.A, TouchType.Call, 2, CadenceUnit.Week, 15, "Текущие заказы, планы закупок, что мешает взять больше"),
        Rule("A: встреча раз в месяц", AbcdCategory.A, TouchType.Meeting, 1, CadenceUnit.Month, 60, "Итоги месяца, развитие по слабым группам товара, договорённости с ЛПР"),
        Rule("B: звонок раз в три недели", AbcdCategory.B, TouchType.Call, 3, CadenceUnit.Week, 15, "Всё ли в порядке с поставками, чем помочь"),
        Rule("B: визит раз в два месяца", AbcdCategory.B, TouchType.Visit, 2, CadenceUnit.Month, 90, "Удержание: знакомство с людьми клиента, отзывы о сервисе"),
        Rule("C: звонок раз в месяц", AbcdCategory.C, TouchType.Call, 1, CadenceUnit.Month, 20, "Развитие: что берёт у других поставщиков и почему"),
        Rule("C: встреча раз в квартал", AbcdCategory.C, TouchType.Meeting, 3, CadenceUnit.Month, 60, "Предложение по группам товара, которых клиент у нас не берёт"),
        Rule("Потенциал неизвестен: звонок раз в месяц", AbcdCategory.Unknown, TouchType.Call, 1, CadenceUnit.Month, 20, "Выяснить потенциал: сколько закупает всего, у кого и что именно"),
    ];

    private static CadenceRule Rule(string name, AbcdCategory category, TouchType type, int every, CadenceUnit unit, int minutes, string topic) =>
        new() { Name = name, Scope = CadenceScope.Category, Category = category, TouchType = type, Every = every, Unit = unit, Minutes = minutes, Topic = topic, StartsOn = Start };
}
