package vn.hoinghi.proposal;

import java.util.UUID;
import vn.hoinghi.kernel.LocalisedText;

/** A field as it is shown. */
public record ProposalFieldView(UUID id, String code, LocalisedText title, long version) {

    static ProposalFieldView of(ProposalField field) {
        return new ProposalFieldView(field.id, field.code, field.title, field.version);
    }
}
