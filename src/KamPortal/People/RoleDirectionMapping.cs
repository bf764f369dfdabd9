using KamPortal.Touches;
using KamPortal.WorkTasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.People;

/// <summary>Directions of work by role are rebuilt from row 4.11 of the domain: the table of the source text is a lost picture.</summary>
internal sealed class RoleDirectionMapping : IEntityTypeConfiguration<RoleDirection>
{
    public void Configure(EntityTypeBuilder<RoleDirection> direction)
    {
        direction.Ignore(d => d.Text);
        direction.Property(d => d.TextRu).HasMaxLength(RoleDirection.TextMaxLength);
        direction.Property(d => d.TextEn).HasMaxLength(RoleDirection.TextMaxLength);
        direction.HasIndex(d => new { d.RoleId, d.Order }, "IX_RoleDirections_OfRole");
        var id = 0;
        direction.HasData(
            Of(1, 1, "Подать идею: что можно улучшить с нашим продуктом", "Feed an idea: what our product could improve", TouchType.Meeting, TaskKind.Development, 40, 10),
            Of(1, 2, "Прислать пример похожего клиента", "Send the example of a similar client", TouchType.Email, TaskKind.Selling, 20, 5),
            Of(2, 1, "Обучить работе с продуктом", "Train in the use of the product", TouchType.Visit, TaskKind.Service, 90, 15),
            Of(2, 2, "Собрать пожелания и замечания", "Collect wishes and remarks", TouchType.Call, TaskKind.Development, 20, 10),
            Of(3, 1, "Передать спецификации и сертификаты", "Hand over specifications and certificates", TouchType.Email, TaskKind.Service, 30, 5),
            Of(3, 2, "Показать рекомендации других клиентов", "Show references of other clients", TouchType.Meeting, TaskKind.Selling, 40, 15),
            Of(4, 1, "Встретиться о выгоде для дела клиента", "Meet about the value for the client's business", TouchType.Meeting, TaskKind.Selling, 60, 10),
            Of(4, 2, "Свести с нашим руководителем", "Bring together with our head", TouchType.Meeting, TaskKind.Development, 60, 20),
            Of(5, 1, "Согласовать условия и порядок заказа", "Agree terms and the order procedure", TouchType.Call, TaskKind.Selling, 30, 5),
            Of(5, 2, "Выслать график поставок и документы", "Send the delivery schedule and documents", TouchType.Email, TaskKind.Service, 20, 5),
            Of(6, 1, "Показать расчёт окупаемости", "Show the return on the investment", TouchType.Meeting, TaskKind.Selling, 45, 10),
            Of(6, 2, "Обсудить отсрочку и порядок оплаты", "Talk over credit terms and payment", TouchType.Call, TaskKind.Selling, 20, 10),
            Of(7, 1, "Познакомиться и узнать, как удобнее связываться", "Get acquainted and learn how best to get in touch", TouchType.Call, TaskKind.Development, 15, 5),
            Of(8, 1, "Держать в курсе и спросить совета", "Keep informed and ask for advice", TouchType.Call, TaskKind.Development, 20, 5),
            Of(8, 2, "Поддержать внутри компании клиента: дать доводы", "Support inside the client's company: give arguments", TouchType.Email, TaskKind.Development, 20, 10),
            Of(9, 1, "Выяснить причину и предложить, как её снять", "Find out the reason and offer to remove it", TouchType.Meeting, TaskKind.Selling, 40, 10),
            Of(10, 1, "Предложить сотрудничество", "Offer a partnership", TouchType.Meeting, TaskKind.Development, 45, 15));

        RoleDirection Of(int role, int order, string ru, string en, TouchType type, TaskKind kind, int minutes, int days) =>
            new() { Id = ++id, RoleId = role, Order = order, TextRu = ru, TextEn = en, TouchType = type, Kind = kind, Minutes = minutes, WithinDays = days };
    }
}
