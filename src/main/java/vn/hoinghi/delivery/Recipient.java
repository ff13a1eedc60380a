package vn.hoinghi.delivery;

import vn.hoinghi.kernel.Language;

/** Whom a mail is written to. */
record Recipient(String name, String address, Language language) {

    static Recipient of(OutgoingMail mail) {
        return new Recipient(mail.name, mail.address, mail.language);
    }
}
