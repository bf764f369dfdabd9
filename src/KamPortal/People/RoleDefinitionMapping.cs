using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.People;

internal sealed class RoleDefinitionMapping : IEntityTypeConfiguration<RoleDefinition>
{
    public void Configure(EntityTypeBuilder<RoleDefinition> role)
    {
        role.Ignore(r => r.Name);
        role.Property(r => r.Code).HasMaxLength(RoleDefinition.CodeMaxLength).IsUnicode(false);
        role.Property(r => r.NameRu).HasMaxLength(RoleDefinition.NameMaxLength);
        role.Property(r => r.NameEn).HasMaxLength(RoleDefinition.NameMaxLength);
        role.HasIndex(r => r.Code, "UX_RoleDefinitions_Code").IsUnique();
        role.HasMany(r => r.Directions).WithOne(d => d.Role).OnDelete(DeleteBehavior.Cascade);
        role.HasData(
            Role(1, "initiator", "Инициатор", "Initiator"),
            Role(2, "user", "Пользователь", "User"),
            Role(3, "expert", "Эксперт, влияющий (ЛВР)", "Expert, influencer"),
            Role(4, "decider", "Принимающий решение (ЛПР)", "Decision maker", decides: true),
            Role(5, "buyer", "Закупщик", "Buyer"),
            Role(6, "approver", "Финансист, утверждающий", "Approver", decides: true),
            Role(7, "gatekeeper", "Привратник", "Gatekeeper", expected: false),
            Role(8, "coach", "Союзник", "Coach", expected: false),
            Role(9, "opponent", "Противник", "Opponent", expected: false),
            Role(10, "consultant", "Внешний консультант", "External consultant", expected: false));
    }

    private static RoleDefinition Role(int id, string code, string ru, string en, bool decides = false, bool expected = true) =>
        new() { Id = id, Code = code, NameRu = ru, NameEn = en, Order = id, Decides = decides, IsExpected = expected };
}
